import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { applyTheme, storedTheme } from './ui/theme';
import './ui/tokens.css';
import './ui/base.css';

applyTheme(storedTheme());
// pages do this themselves, once rendered
history.scrollRestoration = 'manual';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
