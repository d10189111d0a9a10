export const mailboxText = {
  title: 'Postvak',
  intro:
    'Deze demonstratie verstuurt geen echte mail. Wat Leerkring zou versturen, lees je hier. Iedereen die deze omgeving opent, kan meelezen.',
  emptyTitle: 'Er is nog geen mail',
  empty: 'Nodig iemand uit of vraag een link om in te loggen. Dan staat de mail hier.',
  reload: 'Kijk opnieuw',
  to: (address: string) => `Aan ${address}`,
  hint: 'Dit is een demonstratie: de mail komt niet bij je aan, maar staat in het postvak.',
  open: 'Open het postvak',
};
