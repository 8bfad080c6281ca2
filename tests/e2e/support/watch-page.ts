import type { Page } from '@playwright/test';

/**
 * Collects what a visitor would never see and we must: exceptions, console errors (a refused script or style among them) and failed
 * requests to our own server.
 */
export const watchPage = (page: Page): { readonly faults: readonly string[] } => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  return { faults };
};
