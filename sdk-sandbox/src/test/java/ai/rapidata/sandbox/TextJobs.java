package ai.rapidata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes small definitions and jobs that classify texts as Yes or No. */
public final class TextJobs {

    private final SandboxClient client;

    public TextJobs(SandboxClient client) {
        this.client = client;
    }

    /** A definition about some texts, each with so many answers. */
    public String definition(int responses, String... texts) {
        String dataset = json("/dataset", "{'name':'d'}").get("datasetId").asText();
        for (int i = 0; i < texts.length; i++) {
            json(
                    "/dataset/" + dataset + "/datapoint",
                    "{'asset':{'_t':'TextAssetInput','text':'" + texts[i] + "'},'sortIndex':" + i + "}");
        }
        return json(
                        "/job/definition",
                        "{'definitionName':'D','workflow':{'_t':'SimpleWorkflow','blueprint':{"
                                + "'_t':'ClassifyBlueprint','title':'Good?','categories':["
                                + "{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}]}},"
                                + "'referee':{'_t':'NaiveReferee','totalVotes':" + responses + "},'datasetId':'"
                                + dataset + "'}")
                .get("definitionId")
                .asText();
    }

    /** A job of a definition, for everybody. */
    public String job(String definition) {
        return json("/job", "{'jobDefinitionId':'" + definition + "','audienceId':'global'}")
                .get("jobId")
                .asText();
    }

    private JsonNode json(String path, String body) {
        SandboxClient.Answer answer = client.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
