export { useJobToasts, useRunningJobs } from './useJobToasts.ts';
