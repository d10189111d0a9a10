import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { wearSavedTheme } from './app/theme';
import './ui/base.css';
import './app/app.css';

wearSavedTheme();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  );
