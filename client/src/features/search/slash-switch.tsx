import { useState } from 'react';
import { searchText } from '../../text/search';
import { Checkbox } from '../../ui/checkbox';
import { isSlashOn, turnSlash } from './slash-key';

export function SlashSwitch() {
  const [on, setOn] = useState(isSlashOn);
  return (
    <div className="search-dialog__slash">
      <Checkbox
        label={searchText.slash}
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          turnSlash(checked);
          setOn(checked);
        }}
      />
    </div>
  );
}
