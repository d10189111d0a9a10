import { describe, expect, it } from '@jest/globals';
import { SavingLedger } from './saving';

describe('the one truth about everything that is being saved', () => {
  it('is the worst of all', () => {
    const ledger = new SavingLedger();
    ledger.report('notes', { status: 'saved', unsaved: false });
    expect(ledger.getTotal().status).toBe('saved');
    ledger.report('card', { status: 'saving', unsaved: true });
    expect(ledger.getTotal()).toEqual({ status: 'saving', unsaved: true });
    ledger.report('reflection', { status: 'offline', unsaved: false });
    expect(ledger.getTotal()).toEqual({ status: 'offline', unsaved: true });
  });

  it('forgets what is no longer on the screen', () => {
    const ledger = new SavingLedger();
    ledger.report('card', { status: 'refused', unsaved: true });
    ledger.drop('card');
    expect(ledger.getTotal()).toEqual({ status: 'saved', unsaved: false });
  });
});
