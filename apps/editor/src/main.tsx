import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { holdTabLock } from './saving/tab-id.js';

holdTabLock();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root to show the editor in.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
