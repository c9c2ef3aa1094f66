// SPDX-License-Identifier: Apache-2.0

public import GateModel
import Glibc

/// The CI job around this run, read from the variables that the CI system sets.
public enum JobContext {
    private static let systems: [(name: String, marker: String, variables: [(field: String, variable: String)])] = [
        (
            "github-actions", "GITHUB_ACTIONS",
            [
                ("repository", "GITHUB_REPOSITORY"), ("workflow", "GITHUB_WORKFLOW"), ("run", "GITHUB_RUN_ID"),
                ("attempt", "GITHUB_RUN_ATTEMPT"), ("job", "GITHUB_JOB"), ("commit", "GITHUB_SHA"),
                ("actor", "GITHUB_ACTOR"),
            ]
        ),
        (
            "gitlab-ci", "GITLAB_CI",
            [
                ("repository", "CI_PROJECT_PATH"), ("pipeline", "CI_PIPELINE_ID"), ("job", "CI_JOB_ID"),
                ("commit", "CI_COMMIT_SHA"), ("actor", "GITLAB_USER_LOGIN"),
            ]
        ),
        (
            "codebuild", "CODEBUILD_BUILD_ID",
            [
                ("run", "CODEBUILD_BUILD_ID"), ("commit", "CODEBUILD_RESOLVED_SOURCE_VERSION"),
                ("actor", "CODEBUILD_INITIATOR"),
            ]
        ),
        (
            "jenkins", "JENKINS_URL",
            [("job", "JOB_NAME"), ("run", "BUILD_NUMBER"), ("commit", "GIT_COMMIT")]
        ),
    ]

    /// The context as the audit log holds it: the CI system and its job, or just the host.
    public static func detect(in environment: [String: String]) -> JSONValue {
        var context = JSONObject()
        if let system = systems.first(where: { environment[$0.marker] != nil }) {
            context["system"] = .string(system.name)
            for (field, variable) in system.variables {
                context[field] = environment[variable].map { .string(String($0.prefix(256))) }
            }
        }
        context["host"] = .string(hostName())
        return .object(context)
    }

    private static func hostName() -> String {
        var names = utsname()
        guard unsafe uname(&names) == 0 else { return "unknown" }
        return unsafe withUnsafeBytes(of: &names.nodename) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
