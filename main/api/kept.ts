import { forget, keep, listKept } from '../core/kept.ts';
import type { Handlers } from './handler.ts';

export const keptHandlers = {
  'kept.list': listKept,
  'kept.put': keep,
  'kept.remove': forget,
} satisfies Handlers;
