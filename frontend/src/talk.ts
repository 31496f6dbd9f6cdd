// Pages of the talk by themselves: everything works without this; with it, names are offered after an @.
import {namesIn} from './studio/talk/mention.ts';

namesIn(document);
