import { broadsheet } from './broadsheet.ts';
import { plain } from './plain.ts';

/** The styles that come with the app, by the name that a folder would have. The first is the one that always works. */
export const SHIPPED_STYLES = { plain, broadsheet };
export const PLAIN_STYLE = 'plain';
