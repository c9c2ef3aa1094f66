// SPDX-License-Identifier: Apache-2.0

public import GateModel
import HTTPTransport

/// Amazon WorkSpaces in one Region.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/>
public struct WorkSpaces: Sendable {
    /// The most images that AWS puts on a page.
    static let pageSize = 25

    let connection: ServiceConnection

    /// The Region.
    public var region: Region { connection.region }

    /// The images of these IDs, from every page; all images that the account can see if no ID is given.
    ///
    /// Throttling and transient faults are retried.
    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html>
    /// - Parameter ids: at most 25.
    public func describeImages(ids: [ImageID]) async throws(AWSError) -> Answer<[DescribedImage]> {
        var parameters = JSONObject()
        if !ids.isEmpty { parameters["ImageIds"] = .strings(ids.map(\.description)) }
        parameters["MaxResults"] = .integer(Self.pageSize)
        do {
            return try await pages(of: "DescribeWorkspaceImages", parameters) { fields throws(MalformedAnswer) in
                try DescribedImage.list(in: fields)
            }
        } catch {
            throw error.failure.error
        }
    }

    /// Whom the image is shared with, from every page, or that AWS refuses to tell.
    ///
    /// Throttling and transient faults are retried.
    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImagePermissions.html>
    public func describeImagePermissions(of id: ImageID) async throws(AWSError) -> Answer<SharingView> {
        let start = connection.context.surroundings.uptime()
        let parameters = JSONObject(members: [JSONObject.Member(name: "ImageId", value: .string(id.description))])
        do {
            let answer = try await pages(of: "DescribeWorkspaceImagePermissions", parameters) {
                fields throws(MalformedAnswer) in try SharedAccounts.list(in: fields, of: id)
            }
            return Answer(value: .listed(answer.value), requestIDs: answer.requestIDs, duration: answer.duration)
        } catch {
            guard let view = error.sharingView else { throw error.failure.error }
            let ids = [error.failure.failure.requestID].compactMap(\.self)
            return Answer(value: view, requestIDs: ids, duration: connection.context.surroundings.uptime() - start)
        }
    }
}

extension PageFailure {
    /// What a refusal of `DescribeWorkspaceImagePermissions` says of the sharing; `nil` if it is no refusal to tell, or
    /// comes after a page was already told.
    fileprivate var sharingView: SharingView? {
        let refusals: Set = ["AccessDeniedException", "ResourceNotFoundException"]
        let failure = failure.failure
        guard isFirstPage, failure.effect == .refused, refusals.contains(failure.code) else { return nil }
        return .refused(code: failure.code, message: failure.message)
    }
}
