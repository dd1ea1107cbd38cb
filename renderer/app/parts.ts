import { later } from '../ui/later.ts';

/**
 * Parts of the window that the first letter does not need: fetched when they are first drawn, or when the window rests. What is
 * typed into at once, as the palette is, must not be among them: its first letters would go into the story.
 */
export const SettingsDialog = later(
  async () => (await import('./settings/SettingsDialog.tsx')).SettingsDialog,
);
export const HelpDialog = later(async () => (await import('./help/HelpDialog.tsx')).HelpDialog);
export const Tour = later(async () => (await import('./help/Tour.tsx')).Tour);
export const ExportDialog = later(async () => (await import('../exports/ExportDialog.tsx')).ExportDialog);
export const PackDialog = later(async () => (await import('../handoff/PackDialog.tsx')).PackDialog);
export const TakeDialog = later(async () => (await import('../handoff/TakeDialog.tsx')).TakeDialog);
export const WaitingDialog = later(async () => (await import('../handoff/WaitingDialog.tsx')).WaitingDialog);
export const HandoffHistory = later(
  async () => (await import('../handoff/HandoffHistory.tsx')).HandoffHistory,
);
export const JobList = later(async () => (await import('../exports/JobList.tsx')).JobList);
export const DayBook = later(async () => (await import('../desk/daybook/DayBook.tsx')).DayBook);
export const PreviewPane = later(async () => (await import('../story/preview/PreviewPane.tsx')).PreviewPane);
export const TemplatesDialog = later(
  async () => (await import('../story/templates/TemplatesDialog.tsx')).TemplatesDialog,
);
export const NewFromTemplate = later(
  async () => (await import('../story/templates/NewFromTemplate.tsx')).NewFromTemplate,
);
