import { proveText } from '../../text/credentials';
import { TextField } from '../../ui/text-field';

interface CodeFieldProps {
  label: string;
  hint?: string;
  code: string;
  wrong: boolean;
  onChange: (code: string) => void;
}

/** Six digits of an authenticator app; a phone shows its number pad. */
export function CodeField({ label, hint, code, wrong, onChange }: CodeFieldProps) {
  return (
    <TextField
      className="short-field"
      label={label}
      hint={hint}
      error={wrong ? proveText.codeWrong : undefined}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      value={code}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
