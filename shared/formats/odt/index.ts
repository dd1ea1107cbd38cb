export { isOdt, readOdt } from './read.ts';
