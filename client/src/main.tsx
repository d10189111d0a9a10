import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openApp } from './app/open-app';
import { takeOver } from './app/take-over';
import { wearSavedTheme } from './app/theme';
import './ui/base.css';
import './app/app.css';

wearSavedTheme();
const root = document.getElementById('root');
if (root) {
  const known = takeOver(root);
  createRoot(root).render(<StrictMode>{openApp(known)}</StrictMode>);
}
