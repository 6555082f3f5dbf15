export * from '../suggest/suggestion';
