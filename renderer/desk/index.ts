export { DeskPane, type DeskHandle } from './DeskPane.tsx';
export { DayBook } from './daybook/DayBook.tsx';
