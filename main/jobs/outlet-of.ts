import { OWN_EXPORTS, type Destination } from '../../shared/protocol/export.ts';
import { folderOutlet } from '../outlets/folder.ts';
import type { Outlet } from '../outlets/outlet.ts';

/** The outlet for a destination. A chosen folder must be there; the profile's own is made. */
export const outletOf = (destination: Destination): Outlet =>
  folderOutlet(destination.path, { make: destination.id === OWN_EXPORTS });
