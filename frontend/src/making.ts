// The working page: the room opens, and every part of the studio begins in it.
import {openRoom} from './live/room.ts';
import {learn} from './live/schema.ts';
import {build} from './studio/build.ts';
import {readPage} from './studio/page.ts';
import {PARTS} from './studio/parts.ts';

const page = readPage();
learn(page.schema);
build(page, (selected) => openRoom({url: page.socket, room: page.room, person: page.person, selected}), PARTS);
