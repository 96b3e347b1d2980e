// A sandbox whose time runs a thousand times as fast, and a client that talks to it.
RapidataSandbox sandbox = RapidataSandbox.builder().clock(SandboxClock.accelerated(1000)).start();
RapidataClient client = RapidataClient.builder().environment(Environment.local(sandbox.baseUrl())).clientId("sandbox").clientSecret("sandbox").build();
