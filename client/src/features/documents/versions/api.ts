import type { DocumentId, DocumentVersionId } from '@leerkring/shared/contract/common';
import { documentVersionRoutes } from '@leerkring/shared/contract/document-versions';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../lib/http';
import { queryKeys } from '../../../lib/query-keys';
import { connect } from '../../../lib/socket';
import { useMutation } from '../../../lib/use-mutation';

const keyOf = (documentId: DocumentId) => [...queryKeys.versions, documentId];

export const versionsQuery = (documentId: DocumentId) =>
  queryOptions({
    queryKey: keyOf(documentId),
    queryFn: ({ signal }) => call(documentVersionRoutes.list, { params: { documentId }, signal }),
  });

/** The list, read again when somebody or something made a version, and after the connection was away. */
export const useVersions = (documentId: DocumentId) => {
  const client = useQueryClient();
  useEffect(() => {
    const connection = connect();
    const look = () => void client.invalidateQueries({ queryKey: keyOf(documentId) });
    const stops = [
      connection.on('document.versioned', (versioned) => {
        if (versioned.documentId === documentId) look();
      }),
      connection.onStatus(() => {
        if (connection.status() === 'connected') look();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, documentId]);
  return useQuery(versionsQuery(documentId));
};

/** What `useVersionText` lays a version over: nothing, the text as it is now, or another version. */
export type Other = 'nothing' | 'now' | DocumentVersionId;

export const useVersionText = (documentId: DocumentId, versionId: DocumentVersionId, other: Other) =>
  useQuery({
    queryKey: [...keyOf(documentId), versionId, other],
    queryFn: ({ signal }) => {
      const params = { documentId, versionId };
      if (other === 'nothing') return call(documentVersionRoutes.read, { params, signal });
      const query = other === 'now' ? {} : { with: other };
      return call(documentVersionRoutes.compare, { params, query, signal });
    },
  });

export const useRestore = (documentId: DocumentId) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (versionId: DocumentVersionId) =>
      call(documentVersionRoutes.restore, { params: { documentId, versionId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(documentId) }),
  });
};

/** Without a version: names the text as it is now. */
export const useNameVersion = (documentId: DocumentId, versionId: DocumentVersionId | null) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      versionId
        ? call(documentVersionRoutes.name, { params: { documentId, versionId }, body: { name } })
        : call(documentVersionRoutes.make, { params: { documentId }, body: { name } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(documentId) }),
  });
};
