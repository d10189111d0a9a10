import { useState } from 'react';
import { commonText } from '../text/common';
import { appearanceText } from '../text/shell';
import { Dialog } from '../ui/dialog';
import { RadioGroup } from '../ui/radio-group';
import { chooseTheme, savedTheme, type Theme, themes } from './theme';

const hints: Partial<Record<Theme, string>> = appearanceText.hints;
const options = themes.map((value) => {
  const hint = hints[value];
  return { value, label: appearanceText.themes[value], ...(hint && { hint }) };
});

/** What is chosen shows at once, behind the dialog and in it. */
export function AppearanceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [theme, setTheme] = useState(savedTheme);
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <Dialog open={open} onClose={onClose} title={appearanceText.title} closeLabel={commonText.close}>
      <RadioGroup label={appearanceText.label} options={options} value={theme} onChange={choose} />
    </Dialog>
  );
}
