import { forgetDraft, keepDraft, listDrafts } from '../core/talk-drafts.ts';
import { readWorkflow } from '../core/standing.ts';
import { listLog } from '../core/story-log.ts';
import {
  editComment,
  keepDamaged,
  listThreads,
  openThread,
  reply,
  takeBack,
  turnThread,
} from '../core/threads.ts';
import { approve, moveStory, requestChanges, requestReview } from '../core/workflow.ts';
import type { Handlers } from './handler.ts';

export const talkHandlers = {
  'thread.list': listThreads,
  'thread.open': openThread,
  'thread.reply': reply,
  'thread.edit': editComment,
  'thread.takeBack': takeBack,
  'thread.resolve': (ctx, input) => turnThread(ctx, input, 'resolved'),
  'thread.reopen': (ctx, input) => turnThread(ctx, input, 'open'),
  'thread.keep': keepDamaged,
  'draft.list': listDrafts,
  'draft.put': keepDraft,
  'draft.drop': forgetDraft,
  'workflow.read': readWorkflow,
  'workflow.move': moveStory,
  'workflow.requestReview': requestReview,
  'workflow.requestChanges': requestChanges,
  'workflow.approve': approve,
  'log.list': listLog,
} satisfies Handlers;
