export { DeskPane, type DeskHandle } from './DeskPane.tsx';
