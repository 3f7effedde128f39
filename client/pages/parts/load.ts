import type { ComponentType } from 'preact';

/** Fetches a page's file and gives its component. */
export type Load<Props> = () => Promise<ComponentType<Props>>;
