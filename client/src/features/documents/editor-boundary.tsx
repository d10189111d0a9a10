import { Component, type ReactNode } from 'react';
import { documentText } from '../../text/documents';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

interface EditorBoundaryProps {
  children: ReactNode;
  onFailed: () => void;
}

/** When the editor cannot be fetched or breaks, the text is still there to read, and a sentence says what to do. */
export class EditorBoundary extends Component<EditorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailed();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        tone="warning"
        action={<Button onClick={() => location.reload()}>{documentText.reload}</Button>}
      >
        {documentText.editorFailed}
      </Notice>
    );
  }
}
