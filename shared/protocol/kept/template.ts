/** A template for one type of story: what it must have, how long it is to be, and the words it begins with. */
export { storyTemplate as template } from '../../article/template.ts';
