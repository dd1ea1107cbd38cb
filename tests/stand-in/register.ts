import { registerHooks } from 'node:module';

/** Every `electron` that is asked for, by import, require or in the inspector, is the stand-in. */
const url = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.startsWith('electron/')
      ? { url, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
