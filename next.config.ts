import { join } from 'node:path';
import createMDX from '@next/mdx';
import type { NextConfig } from 'next';

const withMDX = createMDX({
  options: {
    // Named, not imported: Turbopack hands them to its own process.
    remarkPlugins: ['remark-gfm', 'remark-frontmatter', ['remark-mdx-frontmatter', { name: 'frontmatter' }]],
    rehypePlugins: ['rehype-slug', join(process.cwd(), 'scripts', 'lib', 'rehype-glossary.mjs')],
  },
});

const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks the types, of tests and scripts too; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  pageExtensions: ['ts', 'tsx'],
  // A page that a role does not open answers 403 (`forbidden()`).
  experimental: { authInterrupts: true },
  serverExternalPackages: ['pg', 'sql.js'],
};

export default withMDX(config);
