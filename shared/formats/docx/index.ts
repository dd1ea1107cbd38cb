export { isDocx, readDocx } from './read.ts';
