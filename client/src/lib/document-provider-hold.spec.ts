/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DocumentProvider } from './document-provider';
import { settle } from './test-connection';
import { begin, documentId, textOf, write } from './test-document-server';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a text in which somebody composes a word', () => {
  const two = async () => {
    const { server, here, provider } = await begin();
    const other = new DocumentProvider(server.connect().connection, documentId);
    await settle();
    return { server, here, provider, other };
  };

  it('gets what others write when it goes on', async () => {
    const { server, provider, other } = await two();
    provider.hold();
    write(other, 'van ');
    await settle();
    write(other, 'anderen');
    await settle();
    expect([textOf(server.doc), textOf(provider.doc)]).toEqual(['van anderen', '']);
    provider.goOn();
    expect(textOf(provider.doc)).toBe('van anderen');
  });

  it('is saved meanwhile, and the others see it', async () => {
    const { provider, other } = await two();
    provider.hold();
    write(provider, 'van mij');
    await settle();
    expect(provider.state().status).toBe('saved');
    expect(textOf(other.doc)).toBe('van mij');
    provider.goOn();
    expect(textOf(provider.doc)).toBe('van mij');
  });

  it('misses nothing when the connection was lost meanwhile', async () => {
    const { here, provider, other } = await two();
    provider.hold();
    write(other, 'een ');
    await settle();
    here.become('offline');
    write(other, 'twee ');
    await settle();
    here.become('connected');
    await settle();
    write(other, 'drie');
    await settle();
    expect(textOf(provider.doc)).toBe('');
    provider.goOn();
    await settle();
    expect(textOf(provider.doc)).toBe('een twee drie');
    expect(provider.state().status).toBe('saved');
  });
});
