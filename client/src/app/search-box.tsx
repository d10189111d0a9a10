import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { opensSearch } from '../features/search/opens-search';
import { SearchDialog } from '../features/search/search-dialog';
import { SearchKey } from '../features/search/search-key';
import { searchText } from '../text/search';
import './search-box.css';

/** The way to the search from every page: a button, `/` and Ctrl with K. */
export function SearchBox({ personId }: { personId: string }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="search-opener"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K /"
        onClick={() => setOpen(true)}
      >
        <Search aria-hidden />
        <span>{searchText.open}</span>
        <SearchKey name="/" />
      </button>
      <SearchDialog
        open={open}
        onClose={() => setOpen(false)}
        personId={personId}
        go={(address) => void navigate(address)}
      />
    </>
  );
}
