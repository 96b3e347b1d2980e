var definition = client.job().createCompareJobDefinition("JShell", "Which is better?", List.of(List.of("One.", "Two.")), DataType.TEXT)
var job = client.audience().getAudienceById("global").assignJob(definition)
var results = job.getResults().asCompare()
System.out.println(results.rows().size() == 1 ? "JShell session ended well" : "unexpected: " + results)
/exit
