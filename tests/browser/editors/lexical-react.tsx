import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { OnChangePlugin } from '@lexical/react/LexicalOnChangePlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $getRoot } from 'lexical';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  createRoot(root).render(
    <LexicalComposer initialConfig={{ namespace: 'composer', onError: console.error }}>
      <RichTextPlugin contentEditable={<ContentEditable />} ErrorBoundary={LexicalErrorBoundary} />
      <HistoryPlugin />
      <OnChangePlugin
        onChange={(editorState) => {
          const lines = () =>
            $getRoot()
              .getChildren()
              .map((line) => line.getTextContent());
          state = editorState.read(() => lines().join('\n'));
        }}
      />
    </LexicalComposer>,
  );
  return { read: () => state };
};

export default mount;
