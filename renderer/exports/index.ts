export { ExportDialog } from './ExportDialog.tsx';
export { JobList } from './JobList.tsx';
export { useJobToasts, useRunningJobs } from './useJobToasts.ts';
