import { createContext, useContext } from 'react';
import type { ImageFields } from './handle.ts';

/** What blocks that are drawn by React need from outside. */
export type Services = {
  editable: boolean;
  pictureUrl: (media: string) => Promise<string>;
  /** The bytes of a stored picture; absent where pictures cannot be cut. */
  pictureFile: ((media: string) => Promise<Blob>) | undefined;
  onPictures: (files: File[]) => Promise<ImageFields[]>;
  onOpenLink: (href: string) => void;
};

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('expected to be inside an ArticleEditor');
  return services;
}
