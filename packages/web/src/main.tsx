import '@mantine/core/styles.css';
import './workbench.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './language/start-language.ts';
import { Workbench } from './workbench.tsx';

// Shade 8 with contrasting text: the lighter usual shade fails WCAG 2.2 AA on buttons.
const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  autoContrast: true,
  fontFamily: 'system-ui, sans-serif',
});

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const root = document.getElementById('root');
if (root !== null) {
  await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <Workbench />
      </MantineProvider>
    </StrictMode>,
  );
}
