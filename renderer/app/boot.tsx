import '../ui/tokens.css';
import '../ui/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectBridge, keepFresh, queryClient } from '../bridge/index.ts';
import { ErrorState } from '../ui/State.tsx';
import { fetchWhenIdle } from '../ui/later.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { interfaceDirection, words } from '../ui/words/index.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keepLanguage, speakFirst, useLanguageTurn } from './language.ts';
import { watchSaves } from './last-saved.ts';
import { keepTheme } from './theme.ts';
import { loadWindow } from './window-state.ts';

/** From nothing to a drawn window: the way to the core first, then what the frame needs, then the views. */
async function boot(): Promise<void> {
  await speakFirst();
  keepTheme();
  const place = document.getElementById('app');
  if (!place) return;
  const root = createRoot(place);
  await connectBridge();
  const refused = await loadWindow();
  if (refused !== null) {
    root.render(
      <main aria-label={words().app.boot.title}>
        <ErrorState
          problem={refused}
          retry={() => {
            location.reload();
          }}
        />
      </main>,
    );
    return;
  }
  await keepLanguage();
  keepFresh();
  watchSaves();
  fetchWhenIdle();
  root.render(
    <StrictMode>
      {/* The page's policy allows no style elements; what they would hold is in the style sheets. */}
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <Spoken />
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>,
  );
}

/** The window in the language that is spoken now; another language is another window. */
function Spoken() {
  const turn = useLanguageTurn();
  return (
    <DirectionProvider key={turn} direction={interfaceDirection()}>
      <Tooltip.Provider>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
        <Toasts />
      </Tooltip.Provider>
    </DirectionProvider>
  );
}

void boot();
