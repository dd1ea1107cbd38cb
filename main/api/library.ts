import { ok } from '../../shared/kit/result.ts';
import { entities } from '../core/library.ts';
import { putMedia, readMedia } from '../core/media.ts';
import { readProfile, readSettings, setProfile, setSettings } from '../core/profile.ts';
import { importSubjects, searchSubjects } from '../core/subjects.ts';
import type { Handlers } from './handler.ts';

export const libraryHandlers = {
  'media.put': (ctx, input) => putMedia(ctx, input),
  'media.read': readMedia,
  'entity.suggest': entities,
  'subject.search': searchSubjects,
  'subject.import': importSubjects,
  'profile.get': (ctx) => ok(readProfile(ctx.store.db)),
  'profile.set': setProfile,
  'settings.get': (ctx) => ok(readSettings(ctx.store.db)),
  'settings.set': setSettings,
} satisfies Handlers;
