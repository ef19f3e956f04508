/** Which generation of the TensorFlow API a name is read under; null where nothing tells. */
export type Api = 'v1' | 'v2' | null;
