declare module 'virtual:sentences' {
  const sentences: Record<'en' | 'zh_CN' | 'zh_TW', Record<string, string | undefined>>;
  export default sentences;
}
