// The working page: the room opens, and every part of the studio begins in it.
import {openRoom} from './live/room.ts';
import {learn} from './live/schema.ts';
import {build} from './studio/build.ts';
import {start as curve} from './studio/curve/start.ts';
import {start as dream} from './studio/dream/start.ts';
import {start as judge} from './studio/judge/start.ts';
import {readPage} from './studio/page.ts';
import {start as filling} from './studio/panel/start.ts';
import {start as together} from './studio/presence/start.ts';
import {start as rescue} from './studio/rescue.ts';
import {start as talk} from './studio/talk/start.ts';
import {start as time} from './studio/time/start.ts';
import {start as workshop} from './studio/workshop/start.ts';

const page = readPage();
learn(page.schema);
build(page, (selected) => openRoom({url: page.socket, room: page.room, person: page.person, selected}), [filling, together, rescue, curve, judge, dream, talk, time, workshop]);
