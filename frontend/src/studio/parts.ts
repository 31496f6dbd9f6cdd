// The parts of the working page beside the grid, in the order in which they begin: so stand their tabs.
import type {Start} from './build.ts';
import {start as curve} from './curve/start.ts';
import {start as dream} from './dream/start.ts';
import {start as judge} from './judge/start.ts';
import {start as filling} from './panel/start.ts';
import {start as together} from './presence/start.ts';
import {start as rescue} from './rescue.ts';
import {start as talk} from './talk/start.ts';
import {start as time} from './time/start.ts';
import {start as workshop} from './workshop/start.ts';

export const PARTS: readonly Start[] = [filling, together, rescue, curve, judge, dream, talk, time, workshop];
