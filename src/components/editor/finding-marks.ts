import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { renderMessage } from './finding-message';
import type { ListedFinding } from './protocol';

const SEVERITY = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** Marks what was found in the text, each with its message and quick fix on hover and at the cursor. */
export const markFindings = (
  state: EditorState,
  findings: readonly ListedFinding[],
  fix: (index: number) => void,
): TransactionSpec =>
  setDiagnostics(
    state,
    findings.map((finding, index): Diagnostic => {
      const title = finding.fix;
      return {
        from: Math.min(finding.from, state.doc.length),
        to: Math.min(finding.to, state.doc.length),
        severity: SEVERITY[finding.kind],
        message: finding.message,
        renderMessage: () => renderMessage(finding),
        ...(title === undefined ? {} : { actions: [{ name: title, apply: () => fix(index) }] }),
      };
    }),
  );

export const findingGutter = lintGutter();
