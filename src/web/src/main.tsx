import '@fontsource/roboto/latin-400.css';
import '@fontsource/roboto/latin-700.css';
import '@scottish-government/design-system/dist/css/design-system.min.css';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
