// SPDX-License-Identifier: Apache-2.0

/// The XML that AWS STS answers.
enum XML {
    private static let namespace = "https://sts.amazonaws.com/doc/2011-06-15/"

    /// Specification: <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
    static func callerIdentity(arn: String, userID: String, account: String, requestID: String) -> [UInt8] {
        let text = """
            <GetCallerIdentityResponse xmlns="\(namespace)">
              <GetCallerIdentityResult>
                <Arn>\(escaped(arn))</Arn>
                <UserId>\(escaped(userID))</UserId>
                <Account>\(escaped(account))</Account>
              </GetCallerIdentityResult>
              <ResponseMetadata>
                <RequestId>\(requestID)</RequestId>
              </ResponseMetadata>
            </GetCallerIdentityResponse>

            """
        return Array(text.utf8)
    }

    static func error(_ error: ServiceError, requestID: String) -> [UInt8] {
        let text = """
            <ErrorResponse xmlns="\(namespace)">
              <Error>
                <Type>\(error.status < 500 ? "Sender" : "Receiver")</Type>
                <Code>\(escaped(error.code))</Code>
                <Message>\(escaped(error.message))</Message>
              </Error>
              <RequestId>\(requestID)</RequestId>
            </ErrorResponse>

            """
        return Array(text.utf8)
    }

    private static func escaped(_ text: String) -> String {
        var output = ""
        for character in text {
            switch character {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            default: output.append(character)
            }
        }
        return output
    }
}
