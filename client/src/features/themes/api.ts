import {
  type ThemeChange,
  type ThemeInput,
  type ThemeView,
  themeRoutes,
} from '@leerkring/shared/contract/themes';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const useThemes = () =>
  useQuery({ queryKey: queryKeys.themes, queryFn: ({ signal }) => call(themeRoutes.list, { signal }) });

const useThemeAct = <Input>(act: (input: Input) => Promise<ThemeView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.themes }),
  });
};

export const useAddTheme = () => useThemeAct((body: ThemeInput) => call(themeRoutes.add, { body }));

export const useChangeTheme = () =>
  useThemeAct(({ id, ...body }: ThemeChange & { id: string }) =>
    call(themeRoutes.change, { params: { themeId: id }, body }),
  );
