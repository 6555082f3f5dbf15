/** What a manifest may grant, reviewed by hand: a change here is a change of what users trust. */
export interface ReviewedManifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_script_matches: string[];
  content_security_policy: unknown;
}

export const MANIFEST: ReviewedManifest = {
  permissions: ['alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  optional_permissions: [],
  // The hosts of the shipped packs.
  host_permissions: ['https://mms.pinduoduo.com/*'],
  // Asked for one by one, when the user adds a console.
  optional_host_permissions: ['https://*/*'],
  content_script_matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  content_security_policy: {
    extension_pages:
      "script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
  },
};

/** Only in builds for development and tests, where the practice console is a plain page. */
export const TEST_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];
