import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { savedTheme, wearTheme } from './app/theme';
import './ui/base.css';
import './app/app.css';

wearTheme(savedTheme());
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  );
